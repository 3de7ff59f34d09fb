package vn.hocba.kit.outbox;

/** A collection whose documents carry an outbox: one bean of this per collection makes the relay look after it. */
public record OutboxCollection(String name) {}
