/** The released XML, from transcript-service. */
@NullMarked
package vn.hocba.sync.packaging.adapter.out.http;

import org.jspecify.annotations.NullMarked;
