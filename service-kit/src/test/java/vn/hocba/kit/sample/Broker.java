package vn.hocba.kit.sample;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A broker of its own that a test may kill and start again at the same place. */
public final class Broker implements AutoCloseable {

    private final Path directory = Servers.directory("broker");
    private final Path jars;
    private final int port;
    private Process process;

    private Broker(Path jars) throws IOException, InterruptedException {
        this.jars = jars;
        this.port = freePort();
        Path configuration = Files.writeString(
                directory.resolve("server.properties"), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                log.dirs=%3$s
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                broker.session.timeout.ms=2000
                broker.heartbeat.interval.ms=500
                auto.create.topics.enable=false
                """.formatted(port, freePort(), directory.resolve("data")));
        java("format", "kafka.tools.StorageTool", "format", "-t", clusterId(), "-c", configuration.toString())
                .waitFor();
    }

    /** Empty when the broker's jars are not there (local-platform/kafka is not built). */
    public static Optional<Broker> create() throws IOException, InterruptedException {
        Path jars = Path.of(System.getProperty("hocba.kafka.lib", "../local-platform/kafka/target/lib"))
                .toAbsolutePath();
        return Files.isDirectory(jars) ? Optional.of(new Broker(jars)) : Optional.empty();
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    public void start() throws IOException {
        process = java(
                "broker", "kafka.Kafka", directory.resolve("server.properties").toString());
        Await.until(Duration.ofSeconds(60), this::listens);
    }

    /** As by {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    private Process java(String log, String... arguments) throws IOException {
        var command = new java.util.ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                jars.resolve("*").toString()));
        command.addAll(List.of(arguments));
        var output = directory.resolve(log + ".log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start();
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String clusterId() {
        UUID id = UUID.randomUUID();
        var bytes = java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits() >>> 1)
                .putLong(id.getLeastSignificantBits());
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
