/** Packages and the bytes to be sent, in MongoDB. */
@NullMarked
package vn.hocba.sync.packaging.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;
