// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/RequestDigest.h"

#include <QtCore/QCryptographicHash>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

QByteArray requestDigest(const QStringList &fields)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &field : fields) {
        const QByteArray bytes = field.toUtf8();
        hash.addData(QByteArray::number(bytes.size()) + ':' + bytes + ',');
    }
    return hash.result();
}

Result<void> checkRequestId(const QString &requestId)
{
    constexpr qsizetype longest = 200;
    if (requestId.isEmpty() || requestId.size() > longest || requestId.startsWith(ownRequestPrefix))
        return failure(ErrorCode::InvalidArgument, u"request id: '%1'"_s.arg(requestId.left(longest)));
    return {};
}

} // namespace meterdesk
