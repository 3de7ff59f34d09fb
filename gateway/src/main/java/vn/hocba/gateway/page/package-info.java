/** The pages: verification, console, API documents. A small flat feature. */
@NullMarked
package vn.hocba.gateway.page;

import org.jspecify.annotations.NullMarked;
