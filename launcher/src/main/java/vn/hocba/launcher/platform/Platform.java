package vn.hocba.launcher.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.hocba.local.runtime.Installation;

/** The running platform: started as one, kept alive part by part, stopped as one. */
public final class Platform implements AutoCloseable {

    private final StateDirectory state;
    private final StateDirectory.Claim claim;
    private final Console console;
    private final InstantSource clock;
    private final DatabaseChoice database;
    private final Map<String, SupervisedComponent> components = new LinkedHashMap<>();
    private volatile Duration startTime = Duration.ZERO;
    private final AtomicBoolean failed = new AtomicBoolean();
    private volatile boolean ready;
    private boolean closed;

    private Platform(
            StateDirectory state, StateDirectory.Claim claim, PlatformWish wish, Console console, InstantSource clock) {
        this.state = state;
        this.claim = claim;
        this.console = console;
        this.clock = clock;
        this.database = DatabaseChoice.of(System.getenv());
        var ports = new PortBook(state.ports());
        new Blueprint(Installation.find(), state, ports, console, database, wish)
                .components()
                .forEach(component -> components.put(
                        component.name(), new SupervisedComponent(component, console, clock, this::publish)));
        ports.save();
    }

    /** Prepared, nothing started. Fails when another process runs it. */
    public static Platform claim(StateDirectory state, PlatformWish wish, Console console, InstantSource clock)
            throws IOException {
        StateDirectory.Claim claim =
                state.claim().orElseThrow(() -> new IllegalStateException("it is running already: see ./hocba status"));
        return new Platform(state, claim, wish, console, clock);
    }

    /** Returns when all components are ready; stops everything and fails when one cannot be started. */
    public Platform start() throws InterruptedException {
        var begun = clock.instant();
        console.say("Database: " + database.description());
        try (ExecutorService starters = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, CompletableFuture<Void>> started = new LinkedHashMap<>();
            components.forEach((name, component) -> {
                CompletableFuture<?>[] needs =
                        component.component().needs().stream().map(started::get).toArray(CompletableFuture[]::new);
                started.put(name, CompletableFuture.allOf(needs).thenRunAsync(() -> start(component), starters));
            });
            CompletableFuture.allOf(started.values().toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            close();
            throw new IllegalStateException("the platform could not be started", e);
        }
        startTime = Duration.between(begun, clock.instant());
        ready = true;
        publish();
        return this;
    }

    private void start(SupervisedComponent component) {
        try {
            component.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException | UncheckedIOException e) {
            if (failed.compareAndSet(false, true)) {
                console.bad(component.component().name(), reason(e));
                stopAll(); // whoever still waits for readiness need not
            }
            throw e;
        }
    }

    /** Where its parts are found. */
    public PlatformAddresses addresses() {
        return addresses(status(), state, startTime);
    }

    /** Of a platform that another process runs. */
    public static PlatformAddresses addresses(PlatformStatus status, StateDirectory state, Duration startTime) {
        Map<String, String> services = new LinkedHashMap<>();
        for (ServiceSettings settings : ServiceSettings.ALL) {
            services.put(settings.name(), url(status, settings.name()));
        }
        return new PlatformAddresses(
                url(status, Blueprint.GATEWAY),
                url(status, Blueprint.KEYCLOAK),
                url(status, Blueprint.PKI),
                read(state.data(Blueprint.PKI).resolve("issue.token")),
                url(status, Blueprint.SIMULATOR),
                status.database(),
                startTime,
                services);
    }

    private PlatformStatus status() {
        List<ComponentStatus> all =
                components.values().stream().map(SupervisedComponent::status).toList();
        return new PlatformStatus(ProcessHandle.current().pid(), ready, database.description(), all);
    }

    private synchronized void publish() {
        try {
            status().write(state);
        } catch (IOException e) {
            console.bad("status", "cannot be written: " + e.getMessage());
        }
    }

    private void stopAll() {
        List<Component> all =
                components.values().stream().map(SupervisedComponent::component).toList();
        for (Set<String> group : ShutdownOrder.groups(all)) {
            try (ExecutorService stoppers = Executors.newVirtualThreadPerTaskExecutor()) {
                components.values().stream()
                        .filter(component ->
                                group.contains(component.component().name()))
                        .forEach(component -> stoppers.execute(component::stop));
            }
        }
    }

    @Override
    public void close() {
        synchronized (claim) {
            if (closed) {
                return;
            }
            closed = true;
            stopAll();
            try {
                Files.deleteIfExists(state.status());
                claim.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String reason(RuntimeException e) {
        return e.getCause() == null
                ? String.valueOf(e.getMessage())
                : e.getMessage() + ": " + e.getCause().getMessage();
    }

    private static String url(PlatformStatus status, String name) {
        return status.component(name).map(ComponentStatus::url).orElse("");
    }

    /** Empty where that component was not wanted. */
    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
