package vn.hocba.launcher.board;

import java.time.Duration;

/** Shows one stage of a long work after the other. */
public interface Board {

    /** A stage that is being worked on. */
    interface Stage {

        /** So many more are done. */
        void advance(long by);

        /** So many are done in all. */
        void reach(long count);

        /** It is over. */
        void done(Duration took, String result);

        /** It was given up. */
        void failed(Duration took);
    }

    /**
     * Begins the next stage.
     *
     * @param total how much there is to do
     */
    Stage begin(String name, long total);
}
