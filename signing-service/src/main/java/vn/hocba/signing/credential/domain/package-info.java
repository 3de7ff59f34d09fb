/** Credentials, their locks, and the open key. */
@NullMarked
package vn.hocba.signing.credential.domain;

import org.jspecify.annotations.NullMarked;
