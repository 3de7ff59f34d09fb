package vn.hocba.planted.idmaker.application;

import java.util.UUID;
import java.util.function.Supplier;

/** Makes ids, hidden in a method reference. */
public final class IdMaker {

    Supplier<UUID> ids() {
        return UUID::randomUUID;
    }
}
