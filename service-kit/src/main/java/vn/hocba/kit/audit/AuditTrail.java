package vn.hocba.kit.audit;

/** The trail that cannot be skipped: an event is stored before the answer is given. */
@FunctionalInterface
public interface AuditTrail {

    void record(AuditEvent event);
}
