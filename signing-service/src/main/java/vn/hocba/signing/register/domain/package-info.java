/** Schools, staff and classes as far as a signature needs them. */
@NullMarked
package vn.hocba.signing.register.domain;

import org.jspecify.annotations.NullMarked;
