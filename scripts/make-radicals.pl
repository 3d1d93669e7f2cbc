#!/usr/bin/env perl
# Prints src/text/radicals.ts: every CJK radical with the ideograph that it stands for, from the
# Unicode property Equivalent_Unified_Ideograph (UCD file EquivalentUnifiedIdeograph.txt).
# Run: perl scripts/make-radicals.pl > src/text/radicals.ts
use strict;
use warnings;
use Unicode::UCD qw(prop_invmap);
binmode STDOUT, ':utf8';

my ($starts, $values) = prop_invmap('Equivalent_Unified_Ideograph');
# The property leaves out CJK RADICAL REPEAT, which looks like the ice radical.
my %ideograph = (0x2E80 => 0x51AB);
for my $i (0 .. $#$starts) {
  next unless $values->[$i];
  my $last = $i < $#$starts ? $starts->[ $i + 1 ] - 1 : $starts->[$i];
  $ideograph{$_} = $values->[$i] for $starts->[$i] .. $last;
}
my $pairs = join '', map { chr($_) . chr($ideograph{$_}) }
  grep { $_ >= 0x2E80 && $_ <= 0x2FD5 } sort { $a <=> $b } keys %ideograph;

print "// Made by scripts/make-radicals.pl from Unicode ", Unicode::UCD::UnicodeVersion(), "; do not edit.\n\n";
print "/** Radical and ideograph in turn: all 115 of CJK Radicals Supplement, all 214 Kangxi radicals. */\n";
print "export const RADICAL_PAIRS =\n";
my @lines = $pairs =~ /(.{1,80})/g;
print join(" +\n", map { "  '$_'" } @lines), ";\n";
