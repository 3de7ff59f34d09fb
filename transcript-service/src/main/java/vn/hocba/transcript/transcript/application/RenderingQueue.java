package vn.hocba.transcript.transcript.application;

/** Takes transcripts to be rendered soon; what it cannot take is found by the sweep. */
@FunctionalInterface
public interface RenderingQueue {

    void offer(String transcriptId);
}
