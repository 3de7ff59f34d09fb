package vn.hocba.kit.audit;

import java.util.Map;
import vn.hocba.kit.security.Caller;

/**
 * Something that was done, or refused, to a record.
 *
 * @param action from the fixed list of the service, such as {@code pupil.read}
 * @param outcome such as {@code done} or {@code refused}
 * @param details bounded facts without personal data
 */
public record AuditEvent(
        String action, String outcome, Caller caller, String objectType, String objectId, Map<String, String> details) {

    public AuditEvent {
        details = Map.copyOf(details);
    }
}
