package vn.hocba.launcher.board;

import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A moving bar, which leaves one line behind. */
public final class BarBoard implements Board {

    private static final int NARROWEST = 60;
    private static final int WIDEST = 110;
    private static final int NAME_WIDTH = 20;

    private final Lines lines;
    private final int width;

    /**
     * On a terminal.
     *
     * @param columns of the terminal
     */
    public BarBoard(Lines lines, int columns) {
        this.lines = lines;
        this.width = Math.clamp(columns - 1L, NARROWEST, WIDEST);
    }

    @Override
    public Stage begin(String name, long total) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("  .. " + name + " ".repeat(Math.max(0, NAME_WIDTH - name.length())))
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                .setUpdateIntervalMillis(150)
                .continuousUpdate()
                .hideEta()
                .setConsumer(new DelegatingProgressBarConsumer(lines::pass, width))
                .build();
        return new BarStage(name, bar);
    }

    private final class BarStage implements Stage {

        private final String name;
        private final ProgressBar bar;

        BarStage(String name, ProgressBar bar) {
            this.name = name;
            this.bar = bar;
        }

        @Override
        public void advance(long by) {
            bar.stepBy(by);
        }

        @Override
        public void reach(long count) {
            bar.stepTo(count);
        }

        @Override
        public void done(Duration took, String result) {
            bar.close();
            lines.up(name, took, result);
        }

        @Override
        public void failed(Duration took) {
            bar.close();
            lines.bad(name, "given up after " + took.toSeconds() + " s");
        }
    }
}
