// SPDX-License-Identifier: GPL-3.0-or-later
#include "Gb18030.h"

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <QtCore/QStringConverter>
#endif

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

Result<QByteArray> gb18030Of(const QString &text)
{
    QString printable = text;
    printable.replace(u'¥', u'￥');
#ifdef Q_OS_WIN
    // Qt for Windows comes without ICU, and Windows knows the encoding itself.
    constexpr UINT codePage = 54936;
    const auto *wide = reinterpret_cast<const wchar_t *>(printable.utf16());
    const int length = static_cast<int>(printable.size());
    const int size = WideCharToMultiByte(codePage, 0, wide, length, nullptr, 0, nullptr, nullptr);
    if (size <= 0 && length > 0)
        return failure(ErrorCode::Unsupported, u"GB18030"_s);
    QByteArray bytes(size, Qt::Uninitialized);
    WideCharToMultiByte(codePage, 0, wide, length, bytes.data(), size, nullptr, nullptr);
    return bytes;
#else
    QStringEncoder encoder("GB18030", QStringConverter::Flag::Stateless);
    if (!encoder.isValid())
        return failure(ErrorCode::Unsupported, u"GB18030"_s);
    return QByteArray(encoder.encode(printable));
#endif
}

} // namespace meterdesk
