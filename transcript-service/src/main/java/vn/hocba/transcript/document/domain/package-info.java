/** What stands on the pages. */
@NullMarked
package vn.hocba.transcript.document.domain;

import org.jspecify.annotations.NullMarked;
