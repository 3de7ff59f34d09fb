/** Who may go through which door of the service: the whole API against the matrix of roles. */
@NullMarked
package vn.hocba.grading.access;

import org.jspecify.annotations.NullMarked;
