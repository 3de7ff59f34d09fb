package vn.hocba.launcher.demo.application;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hocba.launcher.board.Board;
import vn.hocba.launcher.board.Board.Stage;

/** Runs one stage after the other, shows each, and keeps how long it took. */
final class Stages {

    /** Does the work of a stage and says in a few words what was done. */
    @FunctionalInterface
    interface Work {
        String on(Stage stage) throws InterruptedException;
    }

    private final Board board;
    private final InstantSource clock;
    private final Map<String, Duration> times = new LinkedHashMap<>();

    Stages(Board board, InstantSource clock) {
        this.board = board;
        this.clock = clock;
    }

    void run(String name, long total, Work work) throws InterruptedException {
        var begun = clock.instant();
        Stage stage = board.begin(name, total);
        boolean finished = false;
        try {
            String result = work.on(stage);
            Duration took = Duration.between(begun, clock.instant());
            times.put(name, took);
            stage.done(took, result);
            finished = true;
        } finally {
            if (!finished) {
                stage.failed(Duration.between(begun, clock.instant()));
            }
        }
    }

    Map<String, Double> seconds() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        times.forEach((name, took) -> seconds.put(name, Math.round(took.toMillis() / 100.0) / 10.0));
        return seconds;
    }
}
