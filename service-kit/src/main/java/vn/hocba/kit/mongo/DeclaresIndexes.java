package vn.hocba.kit.mongo;

import java.util.List;

/** A bean whose indexes are created at start-up. */
@FunctionalInterface
public interface DeclaresIndexes {

    List<IndexSpec> indexes();
}
