package vn.hocba.kit.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the relay works.
 *
 * @param workers documents published at the same time
 * @param queue documents handed over and not yet taken; what does not fit is found by the poll
 * @param pollEvery how often the database is asked for documents left behind
 * @param grace younger ones are left to the instance that wrote them
 * @param ackWithin the longest wait for the broker's acknowledgement
 * @param leaseFor how long one instance keeps the right to poll
 * @param maxPayload a larger event could never be published, so it is refused when it is made
 */
@ConfigurationProperties("hocba.outbox")
record OutboxProperties(
        @DefaultValue("16") int workers,
        @DefaultValue("20000") int queue,
        @DefaultValue("1s") Duration pollEvery,
        @DefaultValue("2s") Duration grace,
        @DefaultValue("40s") Duration ackWithin,
        @DefaultValue("10s") Duration leaseFor,
        @DefaultValue("4100000") int maxPayload) {}
