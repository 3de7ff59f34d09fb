/** Documents as PDF/A. The libraries are optional: a service that uses this package names them among its dependencies. */
@NullMarked
package vn.hocba.kit.pdf;

import org.jspecify.annotations.NullMarked;
