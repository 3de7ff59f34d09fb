package vn.hocba.kit.outbox;

/** The names of the outbox's fields in an aggregate's document. */
final class OutboxFields {

    static final String ID = "_id";
    static final String OUTBOX = "outbox";
    static final String SINCE = "outboxSince";
    static final String EVENT_ID = "outbox.id";

    private OutboxFields() {}
}
