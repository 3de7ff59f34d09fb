/** The use cases of credentials. */
@NullMarked
package vn.hocba.signing.credential.application;

import org.jspecify.annotations.NullMarked;
