// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet/ZipReader.h"

#include "sheet/Sheet.h"

#include <QtCore/QIODevice>

#include <unzip.h>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QIODevice &deviceOf(voidpf stream)
{
    return *static_cast<QIODevice *>(stream);
}

voidpf openDevice(voidpf opaque, const void *, int)
{
    return opaque;
}

uLong readDevice(voidpf, voidpf stream, void *buffer, uLong size)
{
    const qint64 got = deviceOf(stream).read(static_cast<char *>(buffer), static_cast<qint64>(size));
    return got < 0 ? 0 : static_cast<uLong>(got);
}

uLong refuseWrite(voidpf, voidpf, const void *, uLong)
{
    return 0;
}

ZPOS64_T tellDevice(voidpf, voidpf stream)
{
    return static_cast<ZPOS64_T>(deviceOf(stream).pos());
}

long seekDevice(voidpf, voidpf stream, ZPOS64_T offset, int origin)
{
    QIODevice &device = deviceOf(stream);
    qint64 base = 0;
    if (origin == ZLIB_FILEFUNC_SEEK_CUR)
        base = device.pos();
    else if (origin == ZLIB_FILEFUNC_SEEK_END)
        base = device.size();
    const qint64 target = base + static_cast<qint64>(offset);
    return target >= 0 && target <= device.size() && device.seek(target) ? 0 : -1;
}

int closeNothing(voidpf, voidpf)
{
    return 0;
}

int noError(voidpf, voidpf)
{
    return 0;
}

} // namespace

void ZipReader::CloseArchive::operator()(void *archive) const
{
    unzClose(archive);
}

ZipReader::ZipReader(void *archive)
    : m_archive(archive)
{ }

Result<ZipReader> ZipReader::open(QIODevice &device)
{
    zlib_filefunc64_def functions{};
    functions.zopen64_file = openDevice;
    functions.zread_file = readDevice;
    functions.zwrite_file = refuseWrite;
    functions.ztell64_file = tellDevice;
    functions.zseek64_file = seekDevice;
    functions.zclose_file = closeNothing;
    functions.zerror_file = noError;
    functions.opaque = &device;
    unzFile archive = unzOpen2_64("", &functions);
    if (archive == nullptr)
        return failure(ErrorCode::FileUnreadable, u"not a zip archive"_s);
    return ZipReader(archive);
}

bool ZipReader::contains(const QString &name) const
{
    return unzLocateFile(m_archive.get(), name.toUtf8().constData(), 0) == UNZ_OK;
}

Result<QByteArray> ZipReader::read(const QString &name) const
{
    unz_file_info64 info{};
    if (!contains(name) || unzGetCurrentFileInfo64(m_archive.get(), &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK
        || unzOpenCurrentFile(m_archive.get()) != UNZ_OK)
        return failure(ErrorCode::FileUnreadable, u"no %1 inside"_s.arg(name));

    // The size in the directory is a claim of the file; what really comes out is bounded too.
    QByteArray content;
    QByteArray block(64 * 1024, Qt::Uninitialized);
    int got = 0;
    while ((got = unzReadCurrentFile(m_archive.get(), block.data(), static_cast<unsigned>(block.size()))) > 0) {
        if (content.size() + got > largestSheetBytes) {
            unzCloseCurrentFile(m_archive.get());
            return failure(
                ErrorCode::FileUnreadable, u"%1 unpacks to more than %2 bytes"_s.arg(name).arg(largestSheetBytes));
        }
        content.append(block.constData(), got);
    }
    if (unzCloseCurrentFile(m_archive.get()) != UNZ_OK || got < 0)
        return failure(ErrorCode::FileUnreadable, u"%1 inside is damaged"_s.arg(name));
    return content;
}

} // namespace meterdesk
