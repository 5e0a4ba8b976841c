// SPDX-License-Identifier: GPL-3.0-or-later
#include "PrinterReasons.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

bool beginsWithOneOf(const QString &reason, std::initializer_list<QStringView> words)
{
    return std::ranges::any_of(words, [&reason](QStringView word) { return reason.startsWith(word); });
}

} // namespace

PrinterState stateOfReasons(bool stopped, const QStringList &reasons)
{
    const auto any = [&reasons](auto test) { return std::ranges::any_of(reasons, test); };
    // USB and network back ends report an empty tray as a warning too.
    if (any([](const QString &reason) { return beginsWithOneOf(reason, {u"media-empty", u"media-needed"}); }))
        return PrinterState::PaperOut;
    if (any([](const QString &reason) { return beginsWithOneOf(reason, {u"offline", u"timed-out", u"shutdown"}); }))
        return PrinterState::Offline;
    if (any([](const QString &reason) {
            return beginsWithOneOf(reason, {u"media-jam", u"cover-open", u"door-open"})
                || (reason.endsWith(u"-error") && !reason.startsWith(u"cups-"));
        }))
        return PrinterState::Trouble;
    return stopped ? PrinterState::Paused : PrinterState::Ready;
}

} // namespace meterdesk
