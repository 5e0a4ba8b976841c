// SPDX-License-Identifier: GPL-3.0-or-later
#include "RoomPattern.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The last run of digits of a name and what stands around it.
struct NumberedName
{
    QString before;
    QString digits;
    QString after;
};

std::optional<NumberedName> splitName(const QString &name)
{
    static const QRegularExpression parts(u"^(.*?)([0-9]{1,9})([^0-9]*)$"_s);
    const QRegularExpressionMatch match = parts.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    return NumberedName{match.captured(1), match.captured(2), match.captured(3)};
}

/// Where a range is divided: at ~ or 至, else at the middle one of its dashes, so that `3-901-3-905` is a range and
/// `3-2-901` a name. 0 or less for a single name.
qsizetype rangeSign(const QString &item)
{
    static const QRegularExpression tilde(u"[~～至]"_s);
    if (const qsizetype at = item.indexOf(tilde, 1); at > 0)
        return at;
    static const QRegularExpression dash(u"[-–—]"_s);
    QList<qsizetype> dashes;
    for (qsizetype at = item.indexOf(dash); at >= 0; at = item.indexOf(dash, at + 1))
        dashes += at;
    return dashes.size() % 2 == 1 ? dashes.at(dashes.size() / 2) : -1;
}

Result<QStringList> namesOfRange(const QString &item, const QString &from, const QString &to)
{
    const auto first = splitName(from);
    const auto last = splitName(to);
    if (!first || !last || first->before != last->before)
        return failure(ErrorCode::InvalidArgument, u"not a range of names: '%1'"_s.arg(item));
    // "1-4号室" says the ending once.
    const QString after = first->after.isEmpty() ? last->after : first->after;
    if (last->after != after)
        return failure(ErrorCode::InvalidArgument, u"not a range of names: '%1'"_s.arg(item));
    const int low = first->digits.toInt();
    const int high = last->digits.toInt();
    if (high < low || high - low >= mostRoomsAtOnce)
        return failure(ErrorCode::InvalidArgument, u"the range goes down or is too long: '%1'"_s.arg(item));
    QStringList names;
    for (int number = low; number <= high; ++number) {
        names += first->before + QString::number(number).rightJustified(first->digits.size(), u'0') + after;
    }
    return names;
}

} // namespace

Result<QStringList> roomsOfPattern(const QString &pattern)
{
    static const QRegularExpression divider(u"[,，、;；\\s]+"_s);
    QStringList rooms;
    for (const QString &item : pattern.split(divider, Qt::SkipEmptyParts)) {
        const qsizetype at = rangeSign(item);
        Result<QStringList> names =
            at > 0 ? namesOfRange(item, item.left(at), item.mid(at + 1)) : Result<QStringList>(QStringList{item});
        if (!names)
            return names;
        rooms += *names;
        if (rooms.size() > mostRoomsAtOnce) {
            return failure(ErrorCode::InvalidArgument, u"more than %1 rooms at once"_s.arg(mostRoomsAtOnce));
        }
    }
    if (rooms.isEmpty())
        return failure(ErrorCode::InvalidArgument, u"no room is named"_s);
    QSet<QString> seen;
    for (const QString &room : std::as_const(rooms)) {
        if (seen.contains(room))
            return failure(ErrorCode::InvalidArgument, u"twice: '%1'"_s.arg(room));
        seen.insert(room);
    }
    return rooms;
}

} // namespace meterdesk
