package vn.hocba.kit.outbox;

import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The transactional outbox for a document database: an event is written in the same atomic write as the state that it
 * describes, in the fields {@code outbox} and {@code outboxSince} of the aggregate's document.
 *
 * <p>Every write that appends events must also raise the document's {@code version}.
 */
public interface Outbox {

    /** A new event; the payload is an object for Jackson, or bytes that are JSON already. */
    OutboxEvent event(String topic, String key, String type, long aggregateVersion, Object payload);

    /** For insert and replace: puts the events behind those that the document still carries. */
    void append(Document aggregate, List<OutboxEvent> events);

    /** For updateOne: to be combined with the change of the state. */
    Bson push(List<OutboxEvent> events);

    /** After the acknowledged write: publish soon. If this call never happens, the relay's poll finds the document. */
    void published(String collection, Object id);
}
