/** One aggregate, one document, one atomic write: indexes, versions and health of the database. */
@NullMarked
package vn.hocba.kit.mongo;

import org.jspecify.annotations.NullMarked;
