package vn.hocba.kit.messaging;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Topics and retries.
 *
 * @param topics the topics that this service publishes to, and so creates
 * @param partitions of each topic created here
 * @param retryFor how long a failing message is tried before it becomes a dead letter
 */
@ConfigurationProperties("hocba.kafka")
record MessagingProperties(
        @DefaultValue List<String> topics,
        @DefaultValue("3") int partitions,
        @DefaultValue("500ms") Duration retryFirst,
        @DefaultValue("10s") Duration retryLongest,
        @DefaultValue("60s") Duration retryFor) {}
