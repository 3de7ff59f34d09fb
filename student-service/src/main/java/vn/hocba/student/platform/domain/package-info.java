/** Words that the domains of all features speak. */
@NullMarked
package vn.hocba.student.platform.domain;

import org.jspecify.annotations.NullMarked;
