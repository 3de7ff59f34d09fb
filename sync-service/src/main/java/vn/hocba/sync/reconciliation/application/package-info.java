/** Running a comparison and keeping its report. */
@NullMarked
package vn.hocba.sync.reconciliation.application;

import org.jspecify.annotations.NullMarked;
