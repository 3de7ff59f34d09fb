package vn.hocba.local.runtime;

import java.nio.file.Path;

/** The broker's properties on one machine. */
final class KafkaConfiguration {

    /** Documents travel in events: the XML and the PDF of a transcript, in base64. */
    private static final int MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

    private KafkaConfiguration() {}

    static String text(Path data, int port, int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                message.max.bytes=%4$d
                replica.fetch.max.bytes=%4$d
                auto.create.topics.enable=true
                num.partitions=3
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=2
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                # a killed broker that comes back waits for its own session to end: 12 s with the defaults
                broker.session.timeout.ms=2000
                broker.heartbeat.interval.ms=500
                group.initial.rebalance.delay.ms=0
                group.min.session.timeout.ms=1000
                num.network.threads=2
                num.io.threads=4
                num.recovery.threads.per.data.dir=2
                log.retention.hours=-1
                log.cleaner.dedupe.buffer.size=16777216
                log.cleaner.threads=1
                """.formatted(port, controllerPort, forProperties(data), MAX_MESSAGE_BYTES);
    }

    /** A backslash begins an escape in a properties file. */
    private static String forProperties(Path path) {
        return path.toAbsolutePath().toString().replace("\\", "/");
    }
}
