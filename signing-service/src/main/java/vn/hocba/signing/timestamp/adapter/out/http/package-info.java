/** The time stamp authority over HTTP. */
@NullMarked
package vn.hocba.signing.timestamp.adapter.out.http;

import org.jspecify.annotations.NullMarked;
