package vn.hocba.student.platform;

import vn.hocba.kit.mongo.ConcurrentChangeException;
import vn.hocba.kit.mongo.DuplicateException;
import vn.hocba.student.platform.domain.Stored;

/** Makes the two ways in which a write can lose a returned value: both are refusals, not broken machinery. */
public final class Writes {

    private Writes() {}

    public static Stored outcome(Runnable write) {
        try {
            write.run();
            return Stored.DONE;
        } catch (DuplicateException e) {
            return Stored.DUPLICATE;
        } catch (ConcurrentChangeException e) {
            return Stored.OUTDATED;
        }
    }
}
