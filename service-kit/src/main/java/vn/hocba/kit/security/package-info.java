/** Who is calling: token verification, roles, and the caller as a controller argument. */
@NullMarked
package vn.hocba.kit.security;

import org.jspecify.annotations.NullMarked;
