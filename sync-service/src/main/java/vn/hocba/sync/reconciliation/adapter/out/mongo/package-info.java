/** Reports in MongoDB. */
@NullMarked
package vn.hocba.sync.reconciliation.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;
