package vn.hocba.kit.ids;

import java.util.UUID;

/** Makes identifiers: UUIDv7, so that newer ones sort after older ones. */
@FunctionalInterface
public interface Ids {

    UUID next();
}
