package vn.hocba.launcher.board;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** For files and pipes: a line when a stage is over, and now and then one while it lasts. */
public final class LineBoard implements Board {

    private static final Duration EVERY = Duration.ofSeconds(15);

    private final Lines lines;
    private final InstantSource clock;

    /** Without a terminal. */
    public LineBoard(Lines lines, InstantSource clock) {
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public Stage begin(String name, long total) {
        return new LineStage(name, total);
    }

    private final class LineStage implements Stage {

        private final String name;
        private final long total;
        private long count;
        private Instant told;

        LineStage(String name, long total) {
            this.name = name;
            this.total = total;
            this.told = clock.instant();
        }

        @Override
        public synchronized void advance(long by) {
            reach(count + by);
        }

        @Override
        public synchronized void reach(long reached) {
            count = reached;
            Instant now = clock.instant();
            if (Duration.between(told, now).compareTo(EVERY) >= 0) {
                told = now;
                lines.busy(name, count + " of " + total);
            }
        }

        @Override
        public void done(Duration took, String result) {
            lines.up(name, took, result);
        }

        @Override
        public void failed(Duration took) {
            lines.bad(name, "given up after " + took.toSeconds() + " s");
        }
    }
}
