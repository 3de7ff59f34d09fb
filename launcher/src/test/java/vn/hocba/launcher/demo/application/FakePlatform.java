package vn.hocba.launcher.demo.application;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import vn.hocba.launcher.board.Board.Stage;
import vn.hocba.launcher.demo.domain.City;
import vn.hocba.launcher.http.FakeServer;
import vn.hocba.launcher.http.PlatformClient;

/** The smallest city in front of a server that answers as told. */
final class FakePlatform implements AutoCloseable {

    final FakeServer server = new FakeServer();
    final City city = City.of(2026, 1, 3);
    final Scene scene = new Scene(
            city,
            new AccountBook("a secret"),
            new PlatformClient(server.url(), server.realmUrl(), InstantSource.system()),
            "demo-");
    final Waiting waiting = new Waiting(InstantSource.system());
    final Counter counter = new Counter();

    /** How many such requests came. */
    long asked(String request) {
        return server.requests().stream().filter(request::equals).count();
    }

    @Override
    public void close() {
        server.close();
    }

    /** Only counts. */
    static final class Counter implements Stage {

        final AtomicLong count = new AtomicLong();

        @Override
        public void advance(long by) {
            count.addAndGet(by);
        }

        @Override
        public void reach(long reached) {
            count.set(reached);
        }

        @Override
        public void done(Duration took, String result) {
            // shown elsewhere
        }

        @Override
        public void failed(Duration took) {
            // shown elsewhere
        }
    }
}
