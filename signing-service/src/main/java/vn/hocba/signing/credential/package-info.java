/** What people and schools sign with. */
@NullMarked
package vn.hocba.signing.credential;

import org.jspecify.annotations.NullMarked;
