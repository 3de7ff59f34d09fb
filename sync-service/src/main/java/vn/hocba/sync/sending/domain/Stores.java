package vn.hocba.sync.sending.domain;

import vn.hocba.sync.delivery.domain.Target;

/** The store of each target. */
@FunctionalInterface
public interface Stores {

    Store of(Target target);
}
