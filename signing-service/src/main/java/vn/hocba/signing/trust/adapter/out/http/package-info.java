/** The authorities' revocation lists. */
@NullMarked
package vn.hocba.signing.trust.adapter.out.http;

import org.jspecify.annotations.NullMarked;
