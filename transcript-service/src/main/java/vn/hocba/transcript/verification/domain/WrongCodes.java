package vn.hocba.transcript.verification.domain;

/** Counts wrong codes by transcript, so that a code cannot be guessed. */
public interface WrongCodes {

    boolean tooMany(String transcriptId);

    void count(String transcriptId);
}
