package vn.hocba.local.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The real Keycloak with the platform's realm; its database is a file of its own. */
public final class LocalKeycloak {

    private static final String MODULE = "local-platform/keycloak";
    private static final List<String> SHARED = List.of("bin", "conf", "lib", "providers", "themes", "version.txt");

    private LocalKeycloak() {}

    /** Starts it on a free port with its data in that directory, or with the data that are there; the URI is the realm's. */
    public static RunningServer start(Path directory) {
        int port = Ports.free();
        ProcessSpec spec = spec(Installation.find(), directory, port, directory.resolve("server.log"), Map.of());
        return RunningServer.start(spec, port, realmUrl(port));
    }

    /** The issuer of its tokens. */
    public static String realmUrl(int port) {
        return "http://127.0.0.1:" + port + "/realms/hocba";
    }

    /**
     * How it is started. Prepares the distribution once (a minute) and the directory: a home of its own that shares the
     * distribution's programs.
     *
     * @param environment values for the realm file, such as secrets
     */
    public static ProcessSpec spec(
            Installation installation, Path directory, int port, Path log, Map<String, String> environment) {
        Path distribution = installation.target(MODULE).resolve("keycloak");
        Path home = directory.resolve("home");
        try {
            KeycloakBuild.once(distribution);
            share(distribution, home);
            Path realms = Files.createDirectories(home.resolve("data").resolve("import"));
            Path realm = installation.home().resolve(MODULE).resolve("realm").resolve("hocba-realm.json");
            Files.copy(realm, realms.resolve("hocba-realm.json"), StandardCopyOption.REPLACE_EXISTING);
            if (environment.isEmpty()) { // other secrets need an import of their own
                new KeycloakSeed(distribution, realm).plant(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JavaCommand command = program(distribution, home)
                .arguments("start", "--optimized", "--import-realm", "--http-enabled=true", "--hostname-strict=false")
                .arguments("--cache=local") // otherwise it looks for a cluster on every network interface
                .arguments("--http-host=127.0.0.1", "--http-port=" + port);
        Readiness ready = Readiness.http(realmUrl(port) + "/.well-known/openid-configuration");
        return new ProcessSpec("keycloak", command.line(), environment, home, log, ready, Duration.ofMinutes(3));
    }

    /** Keycloak itself, to be told what to do. */
    static JavaCommand program(Path distribution, Path home) {
        List<Path> classPath = List.of(distribution.resolve("lib").resolve("quarkus-run.jar"));
        return new JavaCommand(classPath, "io.quarkus.bootstrap.runner.QuarkusEntryPoint")
                .options("-Xms64m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .options("-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"))
                .options("-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                .options("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory")
                .options("-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US")
                .options("--add-opens=java.base/java.util=ALL-UNNAMED")
                .options("--add-opens=java.base/java.util.concurrent=ALL-UNNAMED")
                .options("--add-opens=java.base/java.security=ALL-UNNAMED")
                .options("--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED");
    }

    static void share(Path distribution, Path home) throws IOException {
        Files.createDirectories(home);
        for (String name : SHARED) {
            Path link = home.resolve(name);
            if (!Files.exists(link)) {
                Files.deleteIfExists(link); // it may point to a distribution that was moved
                Files.createSymbolicLink(link, distribution.resolve(name));
            }
        }
    }
}
