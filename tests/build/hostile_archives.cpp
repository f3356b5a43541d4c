// SPDX-License-Identifier: Apache-2.0
#include "tests/build/hostile_archives.h"

#include "tests/build/raw_tar.h"

namespace slipway::build::test {

namespace {

QByteArray packed(const RawTar &tar)
{
    return gzipped(tar.bytes());
}

/// A good archive with one more file of this name.
HostileCase named(const char *name, const char *refusal, const QByteArray &member)
{
    return {name, refusal, [member] { return packed(goodTar().file(member, "x").end()); }};
}

/// A good archive with one more header.
HostileCase headed(
    const char *name, const char *refusal, const RawHeader &header, const QByteArray &contents = {})
{
    return {name, refusal, [=] { return packed(goodTar().add(header, contents).end()); }};
}

/// A good archive with one more file that has this pax header.
HostileCase paxed(const char *name, const char *refusal, const QByteArray &records, char type = 'x')
{
    return {name, refusal,
        [=] { return packed(goodTar().paxRecords(records, type).file("demo-1.0/paxed", "x").end()); }};
}

HostileCase written(const char *name, const char *refusal, QByteArray (*bytes)())
{
    return {name, refusal, bytes};
}

QByteArray deepPath(int parts)
{
    return "demo-1.0/" + QByteArray("d/").repeated(parts) + "f";
}

std::vector<HostileCase> badNames()
{
    return {
        named("ParentAtTheFront", "path-escape", "../evil"),
        named("ParentInside", "path-escape", "demo-1.0/../../evil"),
        named("ParentAtTheEnd", "path-escape", "demo-1.0/a/.."),
        named("Absolute", "path-absolute", "/tmp/slipway-evil"),
        named("AbsoluteTwice", "path-absolute", "//tmp/slipway-evil"),
        named("CurrentFolder", "path-empty-part", "./demo-1.0/x"),
        named("DotInside", "path-empty-part", "demo-1.0/./x"),
        named("EmptyPart", "path-empty-part", "demo-1.0//x"),
        named("NoName", "path-empty-part", ""),
        named("Backslash", "path-character", "demo-1.0\\..\\evil"),
        named("NewLine", "path-character", "demo-1.0/a\nb"),
        named("Escape", "path-character", "demo-1.0/\x1b[31mred"),
        named("Delete", "path-character", "demo-1.0/a\x7f"),
        named("ControlOfLatin1", "path-character", "demo-1.0/a\xc2\x9b"),
        named("RightToLeft", "path-character", "demo-1.0/a\xe2\x80\xaegnp.py"),
        named("Isolate", "path-character", "demo-1.0/a\xe2\x81\xa6.py"),
        named("LineSeparator", "path-character", "demo-1.0/a\xe2\x80\xa8.py"),
        named("NotUtf8", "path-encoding", "demo-1.0/\xff\xfe"),
        named("OverlongUtf8", "path-encoding", "demo-1.0/\xc0\xae\xc0\xae/x"),
        named("SurrogateInUtf8", "path-encoding", "demo-1.0/\xed\xa0\x80"),
        named("Decomposed", "path-not-nfc", "demo-1.0/e\xcc\x81"),
        paxed("PartTooLong", "path-length", paxRecord("path", "demo-1.0/" + QByteArray(256, 'a'))),
        paxed("PathTooLong", "path-length",
            paxRecord("path", "demo-1.0/" + QByteArray("abcdefg/").repeated(128) + "a")),
        paxed("TooDeep", "path-depth", paxRecord("path", deepPath(80))),
        paxed("ParentInPax", "path-escape", paxRecord("path", "demo-1.0/../../evil")),
        headed("ParentInPrefix", "path-escape", {.name = "evil", .prefix = "demo-1.0/../.."}),
        headed("AbsolutePrefix", "path-absolute", {.name = "evil", .prefix = "/tmp"}),
        written("ParentInGnuName", "path-escape",
            [] {
                return packed(
                    goodTar()
                        .add({.name = "././@LongLink", .type = 'L'}, QByteArray("demo-1.0/../../evil\0", 20))
                        .file("demo-1.0/x")
                        .end());
            }),
    };
}

std::vector<HostileCase> badCompany()
{
    return {
        named("SecondRoot", "roots", "other-1.0/x"),
        named("FileBesideTheRoot", "roots", "setup.py"),
        written("RootWithoutVersion", "root-form",
            [] { return packed(RawTar().file("demo/PKG-INFO", "x").end()); }),
        written("RootIsAFile", "roots", [] { return packed(RawTar().file("demo-1.0", "x").end()); }),
        named("Twice", "duplicate", "demo-1.0/PKG-INFO"),
        written("FolderTwice", "duplicate", [] { return packed(goodTar().folder("demo-1.0/").end()); }),
        named("OtherCase", "collision", "demo-1.0/pkg-info"),
        named("OtherCaseOfTheRoot", "roots", "Demo-1.0/x"),
        written("OtherCaseOfAFolder", "collision",
            [] { return packed(goodTar().file("demo-1.0/src/a").file("demo-1.0/SRC/b").end()); }),
        written("OtherCaseInGreek", "collision",
            [] { return packed(goodTar().file("demo-1.0/\xcf\x83").file("demo-1.0/\xcf\x82").end()); }),
        named("FileAsFolder", "file-as-folder", "demo-1.0/PKG-INFO/x"),
        written("FolderAsFile", "file-as-folder",
            [] { return packed(goodTar().file("demo-1.0/src/a").file("demo-1.0/src").end()); }),
    };
}

std::vector<HostileCase> badTypes()
{
    const RawHeader link{.name = "demo-1.0/link", .type = '2', .target = "PKG-INFO"};
    return {
        headed("SymlinkInside", "symlink", link),
        headed("SymlinkOutside", "symlink",
            {.name = "demo-1.0/link", .type = '2', .target = "../../etc/passwd"}),
        headed("SymlinkAbsolute", "symlink", {.name = "demo-1.0/link", .type = '2', .target = "/etc/passwd"}),
        written("WriteThroughASymlink", "symlink",
            [] {
                return packed(goodTar()
                                  .add({.name = "demo-1.0/out", .type = '2', .target = "/tmp"})
                                  .file("demo-1.0/out/evil", "x")
                                  .end());
            }),
        headed("Hardlink", "hardlink", {.name = "demo-1.0/hard", .type = '1', .target = "/etc/passwd"}),
        headed("HardlinkInside", "hardlink",
            {.name = "demo-1.0/hard", .type = '1', .target = "demo-1.0/PKG-INFO"}),
        headed("CharacterDevice", "device", {.name = "demo-1.0/null", .type = '3'}),
        headed("BlockDevice", "device", {.name = "demo-1.0/disk", .type = '4'}),
        headed("Pipe", "device", {.name = "demo-1.0/pipe", .type = '6'}),
        headed("ContiguousFile", "member-type", {.name = "demo-1.0/c", .type = '7'}, "x"),
        headed("GnuMultiVolume", "member-type", {.name = "demo-1.0/m", .type = 'M'}, "x"),
        headed("GnuVolumeLabel", "member-type", {.name = "demo-1.0/v", .type = 'V'}),
        headed("GnuDump", "member-type", {.name = "demo-1.0/d", .type = 'D'}),
        headed("SunAccessControl", "member-type", {.name = "demo-1.0/acl", .type = 'A'}, "x"),
        headed("UnknownType", "member-type", {.name = "demo-1.0/u", .type = '~'}),
        headed("GnuSparse", "sparse", {.name = "demo-1.0/s", .type = 'S', .magic = "ustar  "}, "x"),
        paxed("PaxSparse", "sparse", paxRecord("GNU.sparse.major", "1") + paxRecord("GNU.sparse.minor", "0")),
        paxed("PaxSparseOld", "sparse", paxRecord("GNU.sparse.size", "1000000")),
        headed("FolderWithContents", "tar-ambiguous", {.name = "demo-1.0/f", .type = '5'}, "x"),
        headed("FileWithASlash", "tar-ambiguous", {.name = "demo-1.0/f/"}, "x"),
    };
}

std::vector<HostileCase> badHeaders()
{
    return {
        headed("WrongChecksum", "tar-damaged", {.name = "demo-1.0/x", .checksumError = 1}),
        headed("NegativeSize", "tar-number", {.name = "demo-1.0/x", .sizeField = QByteArray(12, '\xff')}),
        headed(
            "HugeSize", "tar-number", {.name = "demo-1.0/x", .sizeField = "\x80" + QByteArray(11, '\x7f')}),
        headed("SizeWithLetters", "tar-number", {.name = "demo-1.0/x", .sizeField = "0000000zz01"}),
        headed("SizeWithASign", "tar-number", {.name = "demo-1.0/x", .sizeField = "-0000000001"}),
        headed("SizeBeyondTheLimit", "unpacks-too-large", {.name = "demo-1.0/x", .size = 2LL << 30}),
        headed("SizeBeyondTheEnd", "tar-truncated", {.name = "demo-1.0/x", .size = 1 << 20}),
        paxed("UnknownPaxKey", "pax-key", paxRecord("SCHILY.xattr.user.evil", "x")),
        paxed("CharacterSetInPax", "pax-key", paxRecord("hdrcharset", "BINARY")),
        paxed("GlobalPath", "pax-key", paxRecord("path", "demo-1.0/x"), 'g'),
        paxed("GlobalSize", "pax-key", paxRecord("size", "0"), 'g'),
        paxed("PaxLengthTooLong", "pax-damaged", "99 path=demo-1.0/x\n"),
        paxed("PaxLengthTooShort", "pax-damaged", "5 path=demo-1.0/x\n"),
        paxed("PaxWithoutNumber", "pax-damaged", "path=demo-1.0/x\n"),
        paxed("PaxNegativeLength", "pax-damaged", "-20 path=demo-1.0/x\n"),
        paxed("PaxHugeLength", "pax-damaged", "99999999999999999999 path=x\n"),
        paxed(
            "PaxKeyTwice", "pax-damaged", paxRecord("path", "demo-1.0/a") + paxRecord("path", "demo-1.0/b")),
        paxed("PaxNulInPath", "pax-damaged", paxRecord("path", QByteArray("demo-1.0/a\0b", 12))),
        paxed("PaxOtherSize", "tar-ambiguous", paxRecord("size", "0")),
        paxed("PaxSizeNoNumber", "tar-number", paxRecord("size", "-1")),
        paxed("PaxTimeNoNumber", "tar-number", paxRecord("mtime", "soon")),
        paxed("PaxTooLarge", "pax-damaged", paxRecord("comment", QByteArray(100 << 10, 'c'))),
        written("PaxBeforePax", "tar-ambiguous",
            [] {
                return packed(goodTar().pax("mtime", "1").pax("path", "demo-1.0/a").file("demo-1.0/b").end());
            }),
        written("PaxAndGnuName", "tar-ambiguous",
            [] {
                return packed(goodTar()
                                  .pax("path", "demo-1.0/a")
                                  .add({.name = "././@LongLink", .type = 'L'}, QByteArray("demo-1.0/b\0", 11))
                                  .file("demo-1.0/c")
                                  .end());
            }),
        written("NulInsideGnuName", "tar-ambiguous",
            [] {
                return packed(
                    goodTar()
                        .add({.name = "././@LongLink", .type = 'L'}, QByteArray("demo-1.0/b\0c", 12))
                        .file("demo-1.0/c")
                        .end());
            }),
        written("PaxOfNoMember", "tar-ambiguous",
            [] { return packed(goodTar().pax("path", "demo-1.0/a").end()); }),
    };
}

/// Compresses `count` times the same block, without holding the whole.
QByteArray zeros(qint64 megabytes)
{
    return gzipped(QByteArray(megabytes << 20, '\0'));
}

QByteArray manyMembers(int count)
{
    RawTar tar = goodTar();
    for (int i = 0; i < count; ++i)
        tar.file("demo-1.0/f" + QByteArray::number(i * 7919));
    return packed(tar.end());
}

QByteArray longNames()
{
    RawTar tar = goodTar();
    QByteArray folder = "demo-1.0/";
    for (int part = 0; part < 4; ++part)
        folder += QByteArray(200, static_cast<char>('a' + part)) + '/';
    for (int i = 0; i < 12'000; ++i)
        tar.pax("path", folder + QByteArray::number(i)).file("demo-1.0/short");
    return packed(tar.end());
}

/// Every member in 60 new folders.
QByteArray manyFolders()
{
    RawTar tar = goodTar();
    for (int i = 0; i < 1500; ++i)
        tar.pax("path", "demo-1.0/" + QByteArray::number(i) + QByteArray("/d").repeated(60))
            .file("demo-1.0/short");
    return packed(tar.end());
}

std::vector<HostileCase> bombs()
{
    return {
        {"BombInAMember", "bomb",
            [] { return packed(goodTar().file("demo-1.0/zeros", QByteArray(64 << 20, '\0')).end()); }},
        {"BombAfterTheEnd", "bomb", [] { return packed(goodTar().end().raw(QByteArray(64 << 20, '\0'))); }},
        {"BombOfZerosOnly", "bomb", [] { return zeros(64); }},
        {"TooManyMembers", "too-many-members", [] { return manyMembers(51'000); }},
        {"TooLongNames", "names-too-long", longNames},
        {"TooManyImpliedFolders", "too-many-members", manyFolders},
    };
}

std::vector<HostileCase> badFrames()
{
    return {
        written("NoGzip", "not-gzip", [] { return goodTar().end().bytes(); }),
        written("EmptyFile", "gzip-truncated", [] { return QByteArray(); }),
        written("GzipOfNothing", "tar-truncated", [] { return gzipped({}); }),
        written("GzipCutShort", "gzip-truncated", [] { return packed(goodTar().end()).chopped(20); }),
        written("GzipWithoutTrailer", "gzip-truncated", [] { return packed(goodTar().end()).chopped(8); }),
        written("GzipWrongCheckSum", "gzip-damaged",
            [] {
                QByteArray bytes = packed(goodTar().end());
                bytes[bytes.size() - 6] = static_cast<char>(bytes[bytes.size() - 6] ^ 1);
                return bytes;
            }),
        written("GzipDamagedInside", "gzip-damaged",
            [] {
                QByteArray bytes = packed(goodTar().end());
                bytes.replace(40, 8, QByteArray(8, '\xff'));
                return bytes;
            }),
        written("TwoGzipMembers", "gzip-members",
            [] { return packed(goodTar().end()) + packed(goodTar("evil-1.0").end()); }),
        written("BytesAfterGzip", "gzip-trailing", [] { return packed(goodTar().end()) + "PK\x03\x04"; }),
        written("ZerosAfterGzip", "gzip-trailing",
            [] { return packed(goodTar().end()) + QByteArray(512, '\0'); }),
        written("NoEndMarker", "tar-truncated", [] { return packed(goodTar()); }),
        written(
            "HalfAnEndMarker", "tar-truncated", [] { return packed(goodTar().raw(QByteArray(512, '\0'))); }),
        written("MemberAfterTheEnd", "after-end",
            [] { return packed(goodTar().end().file("demo-1.0/late", "x")); }),
        written("MemberAfterOneZeroBlock", "after-end",
            [] { return packed(goodTar().raw(QByteArray(512, '\0')).file("demo-1.0/late", "x").end()); }),
        written("OddBytesAfterTheEnd", "after-end",
            [] { return packed(goodTar().end().raw(QByteArray(100, '\0'))); }),
        written("NothingInside", "empty", [] { return packed(RawTar().end()); }),
        written(
            "TextInsteadOfTar", "tar-damaged", [] { return gzipped(QByteArray("hello\n").repeated(500)); }),
        written("CutInsideAHeader", "tar-truncated", [] { return gzipped(goodTar().bytes().left(700)); }),
    };
}

} // namespace

std::vector<HostileCase> hostileCases()
{
    std::vector<HostileCase> all;
    for (auto &&group : {badNames(), badCompany(), badTypes(), badHeaders(), bombs(), badFrames()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

} // namespace slipway::build::test
