package vn.hocba.launcher.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hocba.local.runtime.Installation;
import vn.hocba.local.runtime.ProcessSpec;
import vn.hocba.local.runtime.Readiness;

/**
 * How one of our own programs runs on one machine.
 *
 * @param memory the heap's limit in MB
 * @param signs needs the optimizing compiler, which alone makes RSA fast; it costs the others more than it gives them in a
 *     trial of some hundred pupils (measured for 120: 14 s of processor time in transcript-service)
 */
record ServiceSettings(String name, int usualPort, int memory, boolean signs, List<String> needs) {

    private static final List<String> STORES = List.of(Blueprint.DATABASE, Blueprint.KAFKA);
    private static final List<String> STORES_AND_PKI = List.of(Blueprint.DATABASE, Blueprint.KAFKA, Blueprint.PKI);

    /** Four times the usual: the arithmetic of keys is far beyond, and much else is never worth the time of its compilation. */
    private static final List<String> ONLY_WHAT_IS_VERY_HOT = List.of(
            "-XX:Tier4InvocationThreshold=20000",
            "-XX:Tier4MinInvocationThreshold=2400",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=160000");

    /** In the order of a record's way. */
    static final List<ServiceSettings> ALL = List.of(
            new ServiceSettings(Blueprint.SIMULATOR, 8090, 192, false, List.of(Blueprint.PKI)),
            new ServiceSettings("student-service", 8081, 256, false, STORES),
            new ServiceSettings("grading-service", 8082, 256, false, STORES),
            new ServiceSettings("signing-service", 8083, 512, true, STORES_AND_PKI),
            new ServiceSettings("transcript-service", 8084, 512, false, STORES),
            new ServiceSettings("sync-service", 8085, 256, false, STORES),
            new ServiceSettings(Blueprint.GATEWAY, 8080, 256, false, List.of()));

    static ServiceSettings of(String name) {
        return ALL.stream()
                .filter(settings -> settings.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    ProcessSpec spec(
            Installation installation, StateDirectory state, int port, Map<String, String> environment, Console console)
            throws InterruptedException {
        List<String> command = new BootApplication(installation, name).command(options(), environment, console);
        Readiness ready = Readiness.http("http://127.0.0.1:" + port + "/actuator/health/readiness");
        return new ProcessSpec(
                name, command, environment, state.data(name), state.log(name), ready, Duration.ofMinutes(3));
    }

    private List<String> options() {
        List<String> options = new ArrayList<>();
        options.add("-Xmx" + memory + "m");
        options.add("-XX:+UseSerialGC");
        options.addAll(signs ? ONLY_WHAT_IS_VERY_HOT : List.of("-XX:TieredStopAtLevel=1"));
        options.add("-XX:+ExitOnOutOfMemoryError");
        options.add("-Djava.awt.headless=true");
        return options;
    }
}
