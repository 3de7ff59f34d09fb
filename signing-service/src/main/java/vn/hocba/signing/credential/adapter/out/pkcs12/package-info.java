/** Keys in PKCS#12 files. */
@NullMarked
package vn.hocba.signing.credential.adapter.out.pkcs12;

import org.jspecify.annotations.NullMarked;
