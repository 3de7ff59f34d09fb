/**
 * A certificate and time-stamp authority for one machine: what an accredited provider is in production (Luật Giao dịch
 * điện tử 20/2023/QH15, Điều 28-31), for trials and tests only. Its certificates bind nobody.
 */
@NullMarked
package vn.hocba.local.pki;

import org.jspecify.annotations.NullMarked;
