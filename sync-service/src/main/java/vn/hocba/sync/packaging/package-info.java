/** Packages of released transcripts under one seal of the school. */
@NullMarked
package vn.hocba.sync.packaging;

import org.jspecify.annotations.NullMarked;
