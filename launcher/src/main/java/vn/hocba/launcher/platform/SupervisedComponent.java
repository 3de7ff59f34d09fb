package vn.hocba.launcher.platform;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import vn.hocba.launcher.platform.ComponentStatus.State;
import vn.hocba.local.runtime.ChildProcess;
import vn.hocba.local.runtime.ProcessSpec;

/** Starts one component and starts it again whenever it dies, on the same port with the same data, until it is stopped. */
final class SupervisedComponent {

    private final Component component;
    private final Console console;
    private final InstantSource clock;
    private final Runnable changed;
    private final RestartPolicy policy = new RestartPolicy();
    private volatile State state = State.WAITING;
    private volatile @Nullable ChildProcess process;
    private volatile boolean stopping;

    SupervisedComponent(Component component, Console console, InstantSource clock, Runnable changed) {
        this.component = component;
        this.console = console;
        this.clock = clock;
        this.changed = changed;
    }

    Component component() {
        return component;
    }

    ComponentStatus status() {
        ChildProcess running = process;
        long pid = (running != null && running.isAlive()) ? running.pid() : 0;
        return new ComponentStatus(component.name(), pid, component.port(), component.url(), state);
    }

    /** Returns when it is ready; from then on it is kept alive. */
    void start() throws InterruptedException {
        ProcessSpec spec = component.preparation().prepare();
        var begun = clock.instant();
        run(spec, State.STARTING);
        console.up(component.name(), Duration.between(begun, clock.instant()), component.url());
    }

    private synchronized ChildProcess launch(ProcessSpec spec) {
        if (stopping) {
            throw new IllegalStateException(component.name() + " is being stopped");
        }
        ChildProcess started = ChildProcess.start(spec);
        process = started;
        return started;
    }

    private void run(ProcessSpec spec, State meanwhile) throws InterruptedException {
        become(meanwhile);
        ChildProcess started = launch(spec).awaitReady();
        become(State.UP);
        var ready = clock.instant();
        var _ = started.onExit().thenAccept(code -> {
            if (!stopping) {
                become(State.RESTARTING);
                Duration pause = policy.pause(ready, clock.instant());
                console.bad(component.name(), "ended (" + reason(code) + "), starting it again");
                Thread.ofVirtual().name("restart " + component.name()).start(() -> restart(spec, pause));
            }
        });
    }

    private void restart(ProcessSpec spec, Duration firstPause) {
        Duration pause = firstPause;
        var begun = clock.instant();
        while (!stopping) {
            try {
                Thread.sleep(pause);
                run(spec, State.RESTARTING);
                console.up(component.name(), Duration.between(begun, clock.instant()), component.url() + " again");
                return;
            } catch (IllegalStateException e) {
                pause = policy.pause(clock.instant(), clock.instant());
                if (!stopping) {
                    console.bad(component.name(), firstLine(e) + ", next try in " + pause.toSeconds() + " s");
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    void stop() {
        ChildProcess running;
        synchronized (this) {
            stopping = true;
            running = process;
        }
        if (running != null && state != State.STOPPED) {
            running.close();
            become(State.STOPPED);
        }
    }

    private void become(State next) {
        state = next;
        changed.run();
    }

    private static String firstLine(IllegalStateException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("failed");
    }

    private static String reason(int code) {
        return code == 137 ? "killed" : "code " + code;
    }
}
