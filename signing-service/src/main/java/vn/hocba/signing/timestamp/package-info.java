/** Time stamps by an authority (RFC 3161). */
@NullMarked
package vn.hocba.signing.timestamp;

import org.jspecify.annotations.NullMarked;
